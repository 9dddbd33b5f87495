/** The decoders of the code pages that Windows writes. */
const decoders: Record<number, string> = {
  874: "windows-874", 932: "shift_jis", 936: "gb18030", 949: "euc-kr", 950: "big5", 10008: "gb18030", 54936: "gb18030", 65001: "utf-8",
  1250: "windows-1250", 1251: "windows-1251", 1252: "windows-1252", 1253: "windows-1253", 1254: "windows-1254", 1255: "windows-1255", 1256: "windows-1256",
  1257: "windows-1257", 1258: "windows-1258",
};
/** The code pages of the character sets that fonts name; the others say nothing about it. */
const charsets: Record<number, number> = { 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250 };
const western = 1252;

/** Turns the bytes of a document into characters by the code page of the font in which they stand. */
export class RtfText {
  private documentPage = western;
  private readonly fontPages = new Map<number, number>();
  private readonly known = new Map<string, InstanceType<typeof TextDecoder>>();

  setDocumentPage(page: number): void {
    if (page in decoders) this.documentPage = page;
  }

  setCharset(font: number, charset: number): void {
    const page = charsets[charset];
    if (page !== undefined) this.fontPages.set(font, page);
  }

  setFontPage(font: number, page: number): void {
    if (page in decoders) this.fontPages.set(font, page);
  }

  decode(bytes: Uint8Array, font: number): string {
    const named = this.fontPages.get(font);
    if (named !== undefined) return this.decoder(named, false).decode(bytes);
    // A western font in a Chinese document: its bytes are Chinese unless they cannot be.
    return this.strictly(bytes) ?? this.decoder(western, false).decode(bytes);
  }

  private strictly(bytes: Uint8Array): string | null {
    try {
      return this.decoder(this.documentPage, true).decode(bytes);
    } catch (error) {
      if (error instanceof TypeError) return null;
      throw error;
    }
  }

  private decoder(page: number, fatal: boolean): InstanceType<typeof TextDecoder> {
    const key = `${page}${fatal}`;
    const decoder = this.known.get(key) ?? new TextDecoder(decoders[page] ?? "windows-1252", { fatal });
    this.known.set(key, decoder);
    return decoder;
  }
}
