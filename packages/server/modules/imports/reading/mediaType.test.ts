import { describe, expect, it } from "vitest";
import { mediaTypeOf } from "./mediaType.ts";

describe("mediaTypeOf", () => {
  it("names what the bytes are", () => {
    expect([mediaTypeOf("text"), mediaTypeOf("doc"), mediaTypeOf("pdf")]).toEqual(["text/plain", "application/msword", "application/pdf"]);
  });
});
