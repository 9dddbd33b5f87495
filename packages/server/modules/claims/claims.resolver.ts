import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { checkSlice, type RequestContext } from "../../graphql/index.ts";
import { ReportType } from "../reports/index.ts";
import { CitationListType, CitationType, ClaimListType, ClaimType } from "./claim.type.ts";
import { claimsService } from "./claims.service.ts";

@Resolver()
export class ClaimsResolver {
  @Query(() => ClaimListType, { nullable: true, description: "文中数据：figures that the narratives of published reports state, in their versions in force." })
  async claims(
    @Ctx() context: RequestContext,
    @Arg("text", () => String, { nullable: true, description: "Words, a figure or both, with blanks between them: `统一受理 50711 件`. A figure is met exactly (50,711 is 50711), words anywhere in the sentence. At most 200 characters." }) text: string | null,
    @Arg("agencies", () => [String], { nullable: true, description: "Slugs, at most 200; all when left out." }) agencies: string[] | null,
    @Arg("years", () => [Int], { nullable: true, description: "Years reported on, at most 60; all when left out." }) years: number[] | null,
    @Arg("verdict", () => String, { nullable: true, description: "One verdict only: `agrees`, `conflicts`, `namedOnly` or `notAssessable`." }) verdict: string | null,
    @Arg("after", () => Int, { nullable: true, description: "How many were read already." }) after: number | null,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." }) first: number,
  ): Promise<ClaimListType> {
    checkSlice({ first, after: after ?? 0 });
    return claimsService.search(context, { text: text ?? "", agencies: agencies ?? null, years: years ?? null, verdict: verdict ?? null, after: after ?? 0, first });
  }

  @Query(() => CitationListType, { nullable: true, description: "引用文件：the documents that published reports cite by number, in their versions in force." })
  async citations(
    @Ctx() context: RequestContext,
    @Arg("text", () => String, { nullable: true, description: "Words of the title or a part of the number, with blanks between them. At most 200 characters." }) text: string | null,
    @Arg("number", () => String, { nullable: true, description: "One document: 国办发〔2017〕24号, with brackets of any kind." }) number: string | null,
    @Arg("after", () => Int, { nullable: true, description: "How many were read already." }) after: number | null,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." }) first: number,
  ): Promise<CitationListType> {
    checkSlice({ first, after: after ?? 0 });
    return claimsService.citations(context, { text: text ?? "", number: number ?? null, after: after ?? 0, first });
  }
}

@Resolver(() => ReportType)
export class ReportClaimsResolver {
  @FieldResolver(() => [ClaimType], { description: "文中数据：the figures that its narrative states, in the order of the text; frozen with the version." })
  async claims(@Ctx() context: RequestContext, @Root() report: ReportType): Promise<ClaimType[]> {
    return claimsService.ofReport(context, report);
  }

  @FieldResolver(() => [CitationType], { description: "引用文件：the documents that its narrative cites by number, in the order of the text." })
  async citations(@Ctx() context: RequestContext, @Root() report: ReportType): Promise<CitationType[]> {
    return claimsService.citationsOfReport(context, report);
  }
}
