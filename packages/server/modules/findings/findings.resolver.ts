import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { checkSlice, type RequestContext } from "../../graphql/index.ts";
import { ReportType } from "../reports/index.ts";
import { FindingExplanationType, FindingListType, FindingType } from "./finding.type.ts";
import { findingsService } from "./findings.service.ts";

@Resolver(() => FindingType)
export class FindingsResolver {
  @Query(() => FindingListType, { nullable: true, description: "数据核对说明：the open findings of published reports, in one report or between two. What a correction settled is no longer among them." })
  async findings(
    @Ctx() context: RequestContext,
    @Arg("family", () => String, { nullable: true, description: "One kind only: `sums`, `table`, `narrative`, `repeated` or `across`." }) family: string | null,
    @Arg("agency", () => String, { nullable: true, description: "Slug of one agency." }) agency: string | null,
    @Arg("years", () => [Int], { nullable: true, description: "Years reported on, at most 60." }) years: number[] | null,
    @Arg("after", () => Int, { nullable: true, description: "How many were read already." }) after: number | null,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." }) first: number,
  ): Promise<FindingListType> {
    checkSlice({ first, after: after ?? 0 });
    return findingsService.list(context, { family: family ?? null, agency: agency ?? null, years: years ?? null, after: after ?? 0, first });
  }

  @FieldResolver(() => FindingExplanationType, { nullable: true, description: "说明：the unit's answer to it; null where none was given." })
  async explanation(@Ctx() context: RequestContext, @Root() finding: FindingType): Promise<FindingExplanationType | null> {
    return findingsService.explanation(context, finding);
  }
}

@Resolver(() => ReportType)
export class ReportFindingsResolver {
  @FieldResolver(() => [FindingType], { description: "What the checks noticed when this version was read; frozen with it. What is for the office alone, before it publishes, is never here." })
  async findings(@Ctx() context: RequestContext, @Root() report: ReportType): Promise<FindingType[]> {
    return findingsService.ofReport(context, report);
  }

  @FieldResolver(() => [FindingType], { description: "What the checks noticed between this report and others: its own of the year before, and those of other agencies for the same year. A later report may change it; empty for a superseded version." })
  async findingsBetween(@Ctx() context: RequestContext, @Root() report: ReportType): Promise<FindingType[]> {
    return findingsService.between(context, report);
  }
}
