/** Addresses of the public pages (DESIGN §5), without the base path. */
export const homePath = "/";
export const offlinePath = "/offline";
export const comparePath = "/compare";
export const findingsPath = "/findings";
export const claimsPath = "/claims";
export const citationsPath = "/citations";
/** One file of its own beside the app: it is loaded as a document. */
export const selfcheckPath = "/selfcheck";

export function agencyPath(agency: string): string {
  return `/${encodeURIComponent(agency)}`;
}

/** A report's address; the scope only where an agency has several reports of one year. */
export function reportPath(agency: string, year: number, scope?: string): string {
  const path = `${agencyPath(agency)}/${year}`;
  return scope === undefined ? path : `${path}?scope=${encodeURIComponent(scope)}`;
}

/** The address of one version, which never changes its content. */
export function versionPath(agency: string, year: number, version: number, scope?: string): string {
  const path = `${agencyPath(agency)}/${year}/v/${version}`;
  return scope === undefined ? path : `${path}?scope=${encodeURIComponent(scope)}`;
}
