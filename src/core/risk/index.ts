export { checkRisks, type Figure, type Light, type RiskPart, type RiskReading, type UnknownRisk } from './checkRisks';
export { type Part, RISKS, type Risk, type RiskFacts } from './riskFacts';
