/** What a Node team runs today: Apollo Server with @apollo/gateway, as its documentation sets it up for production. */
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { reportTo } from './meter.js';

process.env.APOLLO_TELEMETRY_DISABLED = '1';
const quiet = { debug() {}, info() {}, warn() {}, error: console.error };
const gateway = new ApolloGateway({ supergraphSdl: process.env.BENCH_SUPERGRAPH ?? '', logger: quiet });
const server = new ApolloServer({ gateway, nodeEnv: 'production', logger: quiet });
const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
reportTo(new URL('/graphql', url).href);
