import type { Site } from "../../api/documents.ts";
import type { Text } from "../../i18n/text.ts";

/** What the front page is called: the county's own title, and in English what such a site is. */
export function homeHeading(text: Text, site: Pick<Site, "title">): string {
  return text.dataLang === undefined ? site.title : text.t("homeHeading");
}
