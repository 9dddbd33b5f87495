/** A map that forgets what was not used for longest; its size is bounded in bytes, so that no address can fill the memory. */
export class BoundedCache<Value> {
  private readonly entries = new Map<string, { value: Value; size: number }>();
  private total = 0;
  private readonly largest: number;

  constructor(largest: number) {
    this.largest = largest;
  }

  get(key: string): Value | undefined {
    const entry = this.entries.get(key);
    if (entry === undefined) return undefined;
    this.entries.delete(key);
    this.entries.set(key, entry);
    return entry.value;
  }

  set(key: string, value: Value, size: number): void {
    this.drop(key);
    this.entries.set(key, { value, size: size + key.length });
    this.total += size + key.length;
    for (const oldest of this.entries.keys()) {
      if (this.total <= this.largest) break;
      this.drop(oldest);
    }
  }

  private drop(key: string): void {
    this.total -= this.entries.get(key)?.size ?? 0;
    this.entries.delete(key);
  }
}
