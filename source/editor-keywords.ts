/** What schemas say to editors alone; a validator has to be told that these are no slips. */
export const EDITOR_KEYWORDS = ['defaultSnippets', 'enumDescriptions'] as const
