// What those who answer need of language: the briefing room knows the analysis by type alone.
export { answersIn, clauseBreaks } from "../analysis/answer-shapes.ts"
export { readQuestion } from "../analysis/question.ts"
export { termsOf } from "../analysis/terms.ts"
