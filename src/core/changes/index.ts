export { type MigrationMatrix, migrationMatrix, migrationShares } from './migrationMatrix';
