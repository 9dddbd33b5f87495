import type { Block } from "@nianbao/shared/report";
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { Blocks, checkPage, type RequestContext } from "../../graphql/index.ts";
import { AgencyType, mapAgency } from "../agencies/index.ts";
import { ChangeType } from "./change.type.ts";
import { agencyLoader, reportsOfAgencyLoader, sectionsLoader, sourceFileLoader, versionsOfReportLoader } from "./reports.loaders.ts";
import { mapFigures, mapReport, mapSection, mapSourceFile, mapVersion } from "./reports.mapper.ts";
import { reportsService } from "./reports.service.ts";
import { CellType, FiguresType, ReportType, ReportVersionType, SectionType, SourceFileType } from "./report.type.ts";

async function agencyOf(context: RequestContext, agencyId: number): Promise<AgencyType> {
  const agency = await context.loader(agencyLoader).load(agencyId);
  if (agency === null) throw new Error(`agency ${agencyId} is missing`);
  return mapAgency(agency);
}

@Resolver(() => ReportType)
export class ReportsResolver {
  @Query(() => ReportType, { nullable: true, description: "One report; null when nothing was published under that key. An error names the scopes when several reports share agency and year." })
  async report(
    @Ctx() context: RequestContext,
    @Arg("agency", { description: "Slug of the agency." }) agency: string,
    @Arg("year", () => Int, { description: "Year reported on." }) year: number,
    @Arg("scope", () => String, { nullable: true, description: "Needed only where there are several." }) scope: string | null,
    @Arg("version", () => Int, { nullable: true, description: "A certain version; the one in force when left out." }) version: number | null,
  ): Promise<ReportType | null> {
    return reportsService.find(context, { agency, year, scope: scope ?? null, version: version ?? null });
  }

  @FieldResolver(() => AgencyType, { description: "Who reports." })
  async agency(@Ctx() context: RequestContext, @Root() report: ReportType): Promise<AgencyType> {
    return agencyOf(context, report.agencyId);
  }

  @FieldResolver(() => Boolean, { description: "True for the built-in sample: example data, not a publication." })
  sample(@Ctx() context: RequestContext): boolean {
    return context.site.sample;
  }

  @FieldResolver(() => Blocks, { description: "What stands before the first section." })
  async preface(@Ctx() context: RequestContext, @Root() report: ReportType): Promise<Block[]> {
    return (await reportsService.content(context, report)).preface;
  }

  @FieldResolver(() => [SectionType], { description: "The numbered parts of the narrative, in order." })
  async sections(@Ctx() context: RequestContext, @Root() report: ReportType): Promise<SectionType[]> {
    return (await context.loader(sectionsLoader).load(report.versionId)).map((section) => mapSection(section, report));
  }

  @FieldResolver(() => Blocks, { description: "What stands after the last section: attachments, signature." })
  async tail(@Ctx() context: RequestContext, @Root() report: ReportType): Promise<Block[]> {
    return (await reportsService.content(context, report)).tail;
  }

  @FieldResolver(() => [CellType], { description: "The statistical table, every indicator of its edition in printed order." })
  async cells(@Ctx() context: RequestContext, @Root() report: ReportType): Promise<CellType[]> {
    return reportsService.cells(context, report);
  }

  @FieldResolver(() => FiguresType, { description: "The same figures as columns, for those who need many." })
  async figures(@Ctx() context: RequestContext, @Root() report: ReportType): Promise<FiguresType> {
    return mapFigures(await reportsService.content(context, report));
  }

  @FieldResolver(() => SourceFileType, { description: "The original document." })
  async source(@Ctx() context: RequestContext, @Root() report: ReportType): Promise<SourceFileType> {
    const file = await context.loader(sourceFileLoader).load(report.sourceFileHash);
    if (file === null) throw new Error(`source file ${report.sourceFileHash} is missing`);
    return mapSourceFile(file, context.site, report);
  }

  @FieldResolver(() => [ReportVersionType], { description: "All published versions of this report, newest first." })
  async versions(@Ctx() context: RequestContext, @Root() report: ReportType): Promise<ReportVersionType[]> {
    return (await context.loader(versionsOfReportLoader).load(report.reportId)).map(mapVersion);
  }
}

@Resolver(() => AgencyType)
export class AgencyReportsResolver {
  @FieldResolver(() => [ReportType], { description: "Its published reports in their version in force, newest year first." })
  async reports(@Ctx() context: RequestContext, @Root() agency: AgencyType): Promise<ReportType[]> {
    return (await context.loader(reportsOfAgencyLoader).load(agency.id)).map(mapReport);
  }
}

@Resolver(() => ChangeType)
export class ChangesResolver {
  @Query(() => [ChangeType], { nullable: true, description: "What was published or corrected here, newest first." })
  async changes(
    @Ctx() context: RequestContext,
    @Arg("limit", () => Int, { defaultValue: 20, description: "How many, 1 to 200." }) limit: number,
    @Arg("offset", () => Int, { defaultValue: 0, description: "How many to skip." }) offset: number,
  ): Promise<ChangeType[]> {
    checkPage({ limit, offset });
    return reportsService.changes(context, limit, offset);
  }

  @FieldResolver(() => AgencyType, { description: "Whose report." })
  async agency(@Ctx() context: RequestContext, @Root() change: ChangeType): Promise<AgencyType> {
    return agencyOf(context, change.agencyId);
  }
}
