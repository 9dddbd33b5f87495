let loading: Promise<ReadonlyMap<string, string>> | undefined;

/**
 * The packed character map that a PDF may name without holding it: the encodings of simplified Chinese and the way from the
 * glyph numbers of Adobe-GB1 to characters. Undefined for a name that we do not have.
 */
export async function predefinedCMap(filename: string): Promise<Uint8Array | undefined> {
  loading ??= load();
  const packed = (await loading).get(filename.replace(/\.bcmap$/, ""));
  return packed === undefined ? undefined : new Uint8Array(Buffer.from(packed, "base64"));
}

// Most files hold their own maps, so the text is only loaded for one that does not.
async function load(): Promise<ReadonlyMap<string, string>> {
  const { default: text } = await import("./adobe-gb1.cmaps.txt?raw");
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("%"));
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)]));
}
