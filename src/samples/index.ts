export { dayOf, isoDay } from './day';
export { exampleCustomers, exampleOrders } from './examples';
export { type SampleProposal, SCENARIOS, type Scenario, type ScenarioSample, scenarioSample } from './scenarios';
export { DEFAULT_END_DAY, sampleOrders, sampleShop } from './shop';
export type { Dirt, DirtKind, Language, SampleCell, SampleOptions, SampleRow, SampleSheet, SampleShop } from './types';
