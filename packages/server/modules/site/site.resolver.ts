import { Ctx, Field, ObjectType, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../graphql/index.ts";

@ObjectType("Site", { description: "What is true of the whole site." })
export class SiteType {
  @Field({ description: "The site's own title." })
  title: string;

  @Field({ description: "`official`: an agency publishes its own reports; `independent`: somebody collects others' reports." })
  profile: string;

  @Field({ description: "True while only the built-in sample is here." })
  sample: boolean;

  @Field({ description: "Public address, without a slash at the end." })
  url: string;
}

@Resolver(() => SiteType)
export class SiteResolver {
  @Query(() => SiteType, { description: "What is true of the whole site." })
  site(@Ctx() context: RequestContext): SiteType {
    const { title, profile, sample, url } = context.site;
    return { title, profile, sample, url };
  }
}
