// Owns the table by which a font of a PDF says what characters its codes stand for (a ToUnicode CMap, ISO 32000-1 §9.10.3).

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** The table for codes of one byte. */
export const fromCodePoints = (points: ReadonlyMap<number, number>): string => {
  const lines = [...points].map(([code, point]) => `<${hex(code, 2)}> <${hex(point, 4)}>`);
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CMapName /T def /CMapType 2 def',
    '1 begincodespacerange <00> <ff> endcodespacerange',
    `${String(lines.length)} beginbfchar`,
    ...lines,
    'endbfchar endcmap end end',
  ].join('\n');
};
