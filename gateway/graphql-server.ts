import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Logger } from 'pino';
import { formatPublicError, refusal } from './errors/public-error.js';
import type { PlanExecutor } from './execution/plan-executor.js';
import type { RequestContext } from './execution/request-context.js';

export interface GraphqlServerOptions {
  readonly executor: PlanExecutor;
  readonly maxTokens: number;
  readonly introspection: boolean;
  readonly logger: Logger;
}

/** The request pipeline between HTTP and the executor: parsing, validation, CSRF prevention. Nothing of it reports to anyone. */
export function graphqlServer({ executor, maxTokens, introspection, logger }: GraphqlServerOptions): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    gateway: executor,
    nodeEnv: 'production',
    introspection,
    hideSchemaDetailsFromClientErrors: !introspection,
    parseOptions: { maxTokens },
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: (formatted, error) => formatPublicError(formatted, error, logger),
    logger: {
      debug: (message) => logger.debug(message),
      info: (message) => logger.info(message),
      warn: (message) => logger.warn(message),
      error: (message) => logger.error(message),
    },
    plugins: [
      operationNamed,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

/** Which operation of the document is meant must be clear before the executor takes it: it would fail without a code. */
const operationNamed: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, contextValue }) {
        if (!operation) throw refusal('OPERATION_RESOLUTION_FAILURE', 400, unnamed, contextValue.language);
      },
    };
  },
};

const unnamed = {
  zh: '无法确定要执行的操作，请在 operationName 中给出文档内某一操作的名称。',
  en: 'Which operation to execute is not clear. Give the name of one in the document as operationName.',
};
