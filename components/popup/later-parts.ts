/** What the popup shows below its first papers or on demand: loaded once those are there, for they are to come soon. */
export { KeyHelp } from '../KeyHelp';
export { keepRoving } from '../roving';
export { AccessBar } from './AccessBar';
export { AnswerLine } from './AnswerLine';
export { FinishLine } from './FinishLine';
export { Footer } from './Footer';
export { POPUP_KEYS } from './keys';
export { NoPapers, noPapersText } from './NoPapers';
export { WholeSummary } from './WholeSummary';
