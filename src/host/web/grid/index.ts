import './grid.css';

export { FormulaBar } from './FormulaBar';
export { Grid } from './Grid';
export { forgetCells } from './gridState';
