/** What messengers and campaigns hang on the address of a page that is passed on; it changes nothing of what is shown. */
const marks = /^(isappinstalled|scene|clicktime|enterid|spm|utm_\w+|sharer?_\w+)$/;

/** The address under which a page is kept, without such marks. WeChat's `from` is a word; the front page's own is a number. */
export function ownAddress(address: string): URL {
  const url = new URL(address);
  for (const [name, value] of [...url.searchParams]) {
    if (marks.test(name) || (name === "from" && !/^\d+$/.test(value))) url.searchParams.delete(name);
  }
  return url;
}
