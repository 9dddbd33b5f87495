/** First path segments that pages and doors of the site use, so that no agency may take them as its slug. */
export const reservedSlugs = [
  "admin", "accessibility", "api", "assets", "citations", "claims", "compare", "data", "editions", "en", "feed", "files", "findings",
  "graphql", "healthz", "icons", "offline", "readyz", "search", "selfcheck", "shell", "site", "static", "ui", "v", "zh",
] as const;

/** True for a slug an agency may have: 2 to 60 lower-case letters, digits and single hyphens, not reserved. */
export function isAgencySlug(text: string): boolean {
  return text.length >= 2 && text.length <= 60 && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text) && !(reservedSlugs as readonly string[]).includes(text);
}
