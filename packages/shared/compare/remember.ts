/** A pure function of one object that is worked out once for each: forms and crosswalks are read a thousand times a comparison. */
export function oncePer<Owner extends object, Value>(work: (owner: Owner) => Value): (owner: Owner) => Value {
  const known = new WeakMap<Owner, Value>();
  return (owner) => {
    const found = known.get(owner) ?? work(owner);
    known.set(owner, found);
    return found;
  };
}
