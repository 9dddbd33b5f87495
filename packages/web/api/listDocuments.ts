import { graphql, type ResultOf } from "./graphql.ts";

/** What lists over all reports can be narrowed to. */
export const listedDocument = graphql(`
  query Listed($limit: Int!) {
    listed: agencies(limit: $limit) { slug name reports { year } }
  }
`);

/** Open findings of published reports. */
export const findingsDocument = graphql(`
  query Findings($english: Boolean!, $family: String, $agency: String, $years: [Int!], $first: Int!, $after: Int!) {
    site { title profile sample url }
    findings(family: $family, agency: $agency, years: $years, first: $first, after: $after) {
      total
      families { family count }
      items {
        finding {
          key
          family
          where { section }
          message @skip(if: $english)
          messageEn @include(if: $english)
          facts
          passage { text start end }
          source { page line cell }
          against { agency { slug name reports { year scope } } year scope }
          explanation { text at }
        }
        report { year scope agency { slug name reports { year scope } } }
      }
    }
  }
`);

/** Figures that the narratives state. */
export const claimsDocument = graphql(`
  query Claims($text: String, $agencies: [String!], $years: [Int!], $first: Int!, $after: Int!) {
    site { title profile sample url }
    claims(text: $text, agencies: $agencies, years: $years, first: $first, after: $after) {
      total
      items {
        claim { what verdict codes printed section passage { text start end } source { page line cell } }
        report { year scope agency { slug name reports { year scope } } }
      }
    }
  }
`);

/** Documents that reports cite by number. */
export const citationsDocument = graphql(`
  query Citations($text: String, $first: Int!, $after: Int!) {
    site { title profile sample url }
    citations(text: $text, first: $first, after: $after) {
      total
      items { number title count reports { year scope agency { slug name reports { year scope } } } }
    }
  }
`);

export const listDocuments = [listedDocument, findingsDocument, claimsDocument, citationsDocument];

export type FindingList = NonNullable<ResultOf<typeof findingsDocument>["findings"]>;
export type FoundIn = FindingList["items"][number];
export type ClaimList = NonNullable<ResultOf<typeof claimsDocument>["claims"]>;
export type ClaimIn = ClaimList["items"][number];
export type CitationList = NonNullable<ResultOf<typeof citationsDocument>["citations"]>;
/** A report as a list names it. */
export type ListedReport = FoundIn["report"];
