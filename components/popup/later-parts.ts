/** What the popup shows below its first papers or on demand: loaded once those are there, for they are to come soon. */
export { KeyHelp } from '../KeyHelp';
export { AnswerLine } from '../papers/AnswerLine';
export { WholeSummary } from '../papers/WholeSummary';
export { keepRoving } from '../roving';
export { AccessBar } from './AccessBar';
export { FinishLine } from './FinishLine';
export { Footer } from './Footer';
export { POPUP_KEYS } from './keys';
export { NoPapers, noPapersText } from './NoPapers';
