/** What every row of the output carries of its record, by the names the contract fixes. */
export const ROW_FACTS: readonly string[] = ['id', 'unit', 'assignment']
