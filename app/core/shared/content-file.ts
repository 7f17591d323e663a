/** One file of a questionnaire, rule set or set of answers before it is parsed. */
export interface ContentFile {
  /** Path relative to the project, with `/`, as messages name it. */
  path: string;
  text: string;
}
