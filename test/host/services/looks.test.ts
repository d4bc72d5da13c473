import { describe, expect, test } from 'vitest';
import { bodyHost, messageOf, resultOf } from './toyHost';

const CHART = "sheet.newChart().asColumnChart().addRange(sheet.getRange('A1:C3')).setNumHeaders(1).setPosition(5, 2, 0, 0).setOption('title', 'Old')";

describe('a chart on its sheet', () => {
  test('tells its title and where it stands; without a title there is none', () => {
    const body = `sheet.insertChart(${CHART}.build()); sheet.insertChart(sheet.newChart().asBarChart().addRange(sheet.getRange('A1:B2')).setPosition(1, 1, 0, 0).build());
      return sheet.getCharts().map(function (chart) { var place = chart.getContainerInfo(); return [chart.getOptions().get('title'), place.getAnchorRow(), place.getAnchorColumn()]; });`;
    expect(resultOf(body)).toEqual([
      ['Old', 5, 2],
      [null, 1, 1],
    ]);
  });

  test('changes by its builder and updateChart, in its own place; what the builder is not told stays', () => {
    const host = bodyHost(`sheet.insertChart(${CHART}.setOption('colors', ['#ff0000']).build()); sheet.insertChart(${CHART}.build());
      var chart = sheet.getCharts()[0];
      sheet.updateChart(chart.modify().clearRanges().addRange(sheet.getRange('A1:D9')).setOption('title', 'New').build());
      return chart.getOptions().get('title');`);
    expect(host.run('main').result, 'what was asked for before does not follow').toBe('Old');
    expect(host.book.sheets[0]?.charts).toMatchObject([
      { title: 'New', kind: 'column', row: 4, column: 1, colors: ['#ff0000'], area: { rows: 9, columns: 4 } },
      { title: 'Old', area: { rows: 3, columns: 3 } },
    ]);
  });

  test('one that is on no sheet cannot be updated', () => {
    expect(messageOf(`sheet.updateChart(${CHART}.build());`)).toMatch(/Invalid argument/);
  });
});

describe('a rule that colours cells by their text', () => {
  test('tells its condition', () => {
    const body = `sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('VIP').setBackground('#aa0000').setRanges([sheet.getRange('A1:A9')]).build()]);
      return sheet.getConditionalFormatRules().map(function (rule) { var told = rule.getBooleanCondition(); return [String(told.getCriteriaType()), told.getCriteriaType() === SpreadsheetApp.BooleanCriteria.TEXT_EQUAL_TO, told.getCriteriaValues(), told.getBackground()]; });`;
    expect(resultOf(body)).toEqual([['TEXT_EQUAL_TO', true, ['VIP'], '#aa0000']]);
  });

  test('tells its cells, which follow columns and rows that are put in', () => {
    const body = `sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('VIP').setRanges([sheet.getRange('B2:B'), sheet.getRange('D2:E9')]).build()]);
      sheet.insertColumnsBefore(1, 1); sheet.insertRowsAfter(1, 2);
      return sheet.getConditionalFormatRules()[0].getRanges().map(function (range) { return [range.getRow(), range.getColumn(), range.getLastColumn()]; });`;
    expect(resultOf(body)).toEqual([
      [4, 3, 3],
      [4, 5, 6],
    ]);
  });
});
