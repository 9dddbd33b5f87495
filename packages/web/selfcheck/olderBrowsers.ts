/** Offices keep their browsers for years: what the program uses and a browser of 2020 does not have yet. */
function add<Owner extends object>(owner: Owner, name: keyof Owner, value: unknown): void {
  if (!(name in owner)) Object.defineProperty(owner, name, { value, writable: true, configurable: true });
}

function at(this: ArrayLike<unknown>, index: number): unknown {
  return this[index < 0 ? this.length + Math.trunc(index) : Math.trunc(index)];
}

function replaceAll(this: string, found: string | RegExp, replacement: string): string {
  return found instanceof RegExp ? this.replace(found, replacement) : this.split(found).join(replacement);
}

add(Array.prototype, "at", at);
add(String.prototype, "at", at);
add(Uint8Array.prototype, "at", at);
add(String.prototype, "replaceAll", replaceAll);
add(Object, "hasOwn", (owner: object, name: PropertyKey) => Object.prototype.hasOwnProperty.call(owner, name));
