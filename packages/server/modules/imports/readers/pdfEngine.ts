import { getResolvedPDFJS } from "unpdf";
import { Refusal } from "@nianbao/shared/readers";
import { predefinedCMap } from "./pdfCMaps.ts";

type Engine = Awaited<ReturnType<typeof getResolvedPDFJS>>;
export type PdfDocument = Awaited<ReturnType<Engine["getDocument"]>["promise"]>;
export type PdfPage = Awaited<ReturnType<PdfDocument["getPage"]>>;
export type OperatorList = Awaited<ReturnType<PdfPage["getOperatorList"]>>;
export type Operators = Engine["OPS"];

export interface OpenPdf {
  document: PdfDocument;
  operators: Operators;
  /** An encoding that a font asked for and that we do not have: its text is lost. */
  lacksEncoding: () => boolean;
  close: () => Promise<void>;
}

/**
 * Opens a PDF in this thread, without network, fonts or pictures. Throws `Refusal`: `encrypted` when it wants a password, `damaged`
 * when it cannot be opened.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  fillEngineGaps();
  const { getDocument, OPS } = await getResolvedPDFJS();
  let lacksEncoding = false;
  class Encodings {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      const found = kind === "cMapUrl" ? await predefinedCMap(filename) : undefined;
      if (found !== undefined) return found;
      lacksEncoding ||= kind === "cMapUrl";
      throw new Error(`No ${filename}`);
    }
  }
  const task = getDocument({
    // The library takes the bytes away from whoever hands them in.
    data: new Uint8Array(bytes),
    BinaryDataFactory: Encodings,
    useWorkerFetch: false,
    useWasm: false,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: true,
    // Tells which glyphs of a font have a character at all.
    fontExtraProperties: true,
    // No picture is ever decoded.
    maxImageSize: 0,
    verbosity: 0,
  });
  // In a damaged file the library forgets some promises that fail; what they failed at is refused where it was asked for.
  const forget = (): void => undefined;
  process.on("unhandledRejection", forget);
  const close = async (): Promise<void> => {
    await task.destroy().catch(forget);
    await new Promise((resolve) => setImmediate(resolve));
    process.off("unhandledRejection", forget);
  };
  try {
    return { document: await task.promise, operators: OPS, lacksEncoding: () => lacksEncoding, close };
  } catch (error) {
    await close();
    throw new Refusal(error instanceof Error && error.name === "PasswordException" ? "encrypted" : "damaged");
  }
}

/** The library is written for engines newer than the oldest Node that we run on. */
function fillEngineGaps(): void {
  fill(ArrayBuffer.prototype, "transferToFixedLength", function (this: ArrayBuffer, length?: number) {
    return this.slice(0, length);
  });
  fill(Math, "sumPrecise", (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0));
  fill(URL, "parse", (url: string, base?: string) => (URL.canParse(url, base) ? new URL(url, base) : null));
}

function fill(target: object, name: string, value: unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
}
