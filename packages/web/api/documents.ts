import { graphql, type ResultOf } from "./graphql.ts";
import { listDocuments } from "./listDocuments.ts";
import { textOf } from "./query.ts";

/** The front page: every agency with the years it has here. */
export const homeDocument = graphql(`
  query Home($limit: Int!, $offset: Int!) {
    site { title profile sample url }
    agencies(limit: $limit, offset: $offset) {
      slug
      name
      reports { year scope version title publishedAt }
    }
  }
`);

/** One agency and all its years. */
export const agencyDocument = graphql(`
  query Agency($agency: String!) {
    site { title profile sample url }
    agency(slug: $agency) {
      slug
      name
      aliases
      reports { year scope edition version state title publishedAt publishedOn }
    }
    editions { id name nameEn }
  }
`);

/** One report in one version, and its agency's other years. */
export const reportDocument = graphql(`
  query Report($english: Boolean!, $agency: String!, $year: Int!, $scope: String, $version: Int) {
    site { title profile sample url }
    agency(slug: $agency) { slug name reports { year scope version } }
    report(agency: $agency, year: $year, scope: $scope, version: $version) {
      year
      scope
      edition
      version
      state
      contentHash
      publishedAt
      publishedOn
      title
      reason
      preface
      sections { number heading depth body source { page line cell } }
      tail
      cells {
        code label labelEn @include(if: $english) unit value state candidates note
        source { page line cell excerpt excerptStart excerptEnd excerptCutBefore excerptCutAfter }
        checks { sentence @skip(if: $english) sentenceEn @include(if: $english) }
        changedIn
      }
      findings {
        key family where { code section } message @skip(if: $english) messageEn @include(if: $english)
        facts passage { text start end } against { agency { slug name reports { year scope } } year scope } explanation { text at }
      }
      findingsBetween {
        key family where { code section } message @skip(if: $english) messageEn @include(if: $english)
        facts passage { text start end } against { agency { slug name reports { year scope } } year scope } explanation { text at }
      }
      claims { verdict codes section passage { text start end } }
      source { name hash size mediaType path originalUrl seenOn broughtIn { at how } }
      versions { version state publishedAt contentHash reason }
    }
  }
`);

/** The rows of one statistical form, in printed order. */
export const editionDocument = graphql(`
  query Edition($english: Boolean!, $id: String!) {
    edition(id: $id) { id name nameEn rows { code label labelEn @include(if: $english) unit kind parent depth columns { suffix label labelEn @include(if: $english) } } }
  }
`);

/** Agencies and indicators over years; `years` null for all that these agencies have. */
export const compareDocument = graphql(`
  query Compare($agencies: [String!]!, $indicators: [String!]!, $years: [Int!]) {
    site { title profile sample url }
    editions { id name nameEn }
    comparison(agencies: $agencies, indicators: $indicators, years: $years) {
      crosswalkRevision
      years
      agencies { slug name }
      indicators { code label labelEn unit isShare countings { edition codes of parts partsEn wholes wholesEn } }
      unknownAgencies
      unknownIndicators
      editions
      scopes
      versions
      states
      values
      parts
      wholes
      changes
      percents
      refusals
      segments { agencies indicator from to edition codes of formula label labelEn unit }
      breaks { agencies indicator after before kind notes notesEn }
    }
  }
`);

/** All figures of one agency, for comparing without the network. */
export const figuresDocument = graphql(`
  query Figures($agency: String!) {
    site { title profile sample url }
    agency(slug: $agency) {
      slug
      name
      aliases
      reports { year scope version edition figures { codes values states } }
    }
  }
`);

/** Everything that may be compared. */
export const choicesDocument = graphql(`
  query Choices {
    site { title profile sample url }
    comparables {
      agencies { slug name aliases }
      indicators { code label labelEn aliases editions }
    }
    editions { id name nameEn }
  }
`);

/** What a page without data of its own still shows. */
export const siteDocument = graphql(`
  query Site {
    site { title profile sample url }
  }
`);

/** Every document the pages use, as text: the server stores exactly these under their hashes. */
export const storedDocuments = [homeDocument, agencyDocument, reportDocument, editionDocument, compareDocument, figuresDocument, choicesDocument, siteDocument, ...listDocuments].map(textOf);

export type Site = ResultOf<typeof siteDocument>["site"];
export type Compare = ResultOf<typeof compareDocument>;
export type Choices = ResultOf<typeof choicesDocument>;
export type KeptFigures = ResultOf<typeof figuresDocument>;
export type Home = ResultOf<typeof homeDocument>;
export type AgencyWithYears = NonNullable<ResultOf<typeof agencyDocument>["agency"]>;
export type AgencyReport = AgencyWithYears["reports"][number];
export type AgencyOfReport = NonNullable<ResultOf<typeof reportDocument>["agency"]>;
export type Report = NonNullable<ResultOf<typeof reportDocument>["report"]>;
export type Section = Report["sections"][number];
export type Cell = Report["cells"][number];
export type Finding = Report["findings"][number];
export type Edition = NonNullable<ResultOf<typeof editionDocument>["edition"]>;
export type EditionRow = Edition["rows"][number];
