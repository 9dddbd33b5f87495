import { ApolloServer } from "@apollo/server";
import { ApolloServerErrorCode, unwrapResolverError } from "@apollo/server/errors";
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from "graphql";
import type { RequestContext } from "./context.ts";
import { limitRule, limits } from "./limits.ts";

/** Makes the Apollo server of the public schema. Introspection is open to all, whatever the environment is called. */
export function createApollo(schema: GraphQLSchema, report: (error: unknown) => string): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    // The page that Apollo shows to browsers loads its program from another company's network. How long answers keep is our
    // own business (http/), and asking every field for a hint costs a large comparison a tenth of its time.
    plugins: [ApolloServerPluginLandingPageDisabled(), ApolloServerPluginCacheControlDisabled()],
    validationRules: [limitRule],
    parseOptions: { maxTokens: limits.tokens },
    formatError: (formatted, error) => publicError(formatted, error, report),
  });
}

/** A bug becomes one plain sentence with a request id; what the caller did wrong is said as it is. */
function publicError(formatted: GraphQLFormattedError, error: unknown, report: (error: unknown) => string): GraphQLFormattedError {
  const original = unwrapResolverError(error);
  const expected = formatted.extensions?.code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR || (original instanceof GraphQLError && original.extensions.code !== undefined);
  const limit = formatted.extensions?.limit;
  if (typeof limit === "string") return { message: formatted.message, extensions: { code: limit } };
  if (expected) return formatted;
  const id = report(original);
  return { message: `服务器出错了，请稍后再试（编号 ${id}）。`, extensions: { code: ApolloServerErrorCode.INTERNAL_SERVER_ERROR, requestId: id } };
}
