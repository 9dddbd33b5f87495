const base = 0x01000193;

/**
 * A number below 2^31 for every run of `size` letters, by the letter it begins at: the same run has the same number wherever it
 * stands. -1 where a run would reach over the end of a part, which `codes` mark with 0.
 */
export function gramHashes(codes: Uint16Array, size: number): Int32Array {
  const hashes = new Int32Array(Math.max(0, codes.length - size + 1));
  let weight = 1;
  for (let count = 0; count < size; count++) weight = Math.imul(weight, base);
  let rolling = 0;
  let border = -1;
  for (let index = 0; index < codes.length; index++) {
    const code = codes[index] ?? 0;
    if (code === 0) border = index;
    rolling = (Math.imul(rolling, base) + code - Math.imul(weight, codes[index - size] ?? 0)) | 0;
    if (index >= size - 1) hashes[index - size + 1] = index - border < size ? -1 : mixed(rolling);
  }
  return hashes;
}

// The low bits of a rolling hash follow its last letters alone.
function mixed(rolling: number): number {
  const half = Math.imul(rolling ^ (rolling >>> 15), 0x85ebca6b);
  return Math.imul(half ^ (half >>> 13), 0xc2b2ae35) >>> 1;
}
