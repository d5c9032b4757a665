# One image for the gateway and every subgraph: which one it is, the command says.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npx tsc && node dist/gateway/playground/build.js && npm prune --omit=dev --ignore-scripts

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/schema ./schema
COPY --from=build /app/scripts/run.mjs ./scripts/run.mjs
COPY --from=build /app/subgraphs ./subgraphs
# A volume that is mounted here belongs to whom the folder belongs.
RUN mkdir -p /var/lib/onewindow/files && chown node:node /var/lib/onewindow/files
USER node
ENTRYPOINT ["node", "scripts/run.mjs"]
