// PostGraphile over the same tables, as its makers advise for production. It says where it is as the product does.
import { createServer } from "node:http";
import { PgSimplifyInflectionPreset } from "@graphile/simplify-inflection";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { grafserv } from "postgraphile/grafserv/node";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";

const preset = {
  extends: [PostGraphileAmberPreset, PgSimplifyInflectionPreset],
  pgServices: [makePgService({ connectionString: process.argv[2], schemas: ["public"], poolConfig: { max: 10 } })],
  schema: { defaultBehavior: "+list +connection" },
  grafserv: { graphqlPath: "/graphql", graphiql: false, watch: false, websockets: false },
  grafast: { explain: false },
};
const server = createServer();
await postgraphile(preset).createServ(grafserv).addTo(server);
server.listen(0, "127.0.0.1", () => console.log(`Posthouse is at http://localhost:${server.address().port}`));
for (const name of ["SIGTERM", "SIGINT"]) process.on(name, () => process.exit(0));
