/** The views that come after the list has been shown: what lies over it. */
export { EntryDetail } from '../../components/panel/EntryDetail';
export { PanelDialog } from '../../components/panel/PanelDialog';
