/** Before any test: which database engines this run has, said once for all workers. */
export default async function setUp() {
  const { tellEngines } = await import('./dist/subgraphs/kit/testing/engines.js');
  await tellEngines();
}
