const numbering = /^(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|\d+[.、]\s*|\(\d+\)\s*|[IVX]+\.\s+|其中[：:]|of which:\s*)/;

/** A row's label as a sentence names it, without numbering and bracketed remarks: 收到申请数. */
export function plainLabel(label: string): string {
  let plain = label;
  while (numbering.test(plain)) plain = plain.replace(numbering, "");
  return plain.replace(/(?:（[^（）]*）)+$/, "").replace(/\s\([^()]*\)$/, "");
}
