/** Stands for a style sheet that a page imports: specs look at what is drawn, not at its colours. */
export default {};
