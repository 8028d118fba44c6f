/** Where the bar leads to when something could not be saved. */
export const noticesId = 'editor-notices'
