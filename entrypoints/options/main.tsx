import { render } from 'preact';
import '../../assets/styles/tokens.css';
import '../../assets/styles/dark.css';
import '../../components/parts.css';
import '../../components/options/options.css';
import { OptionsView } from '../../components/options/OptionsView';
import { followSystemTheme } from '../../components/system-theme';
import { t } from '../../components/text';
import { createOptions } from '../../data/options/store';
import { onStored } from '../../data/storage';
import { ports } from './ports';

const language = t('extension.language');

followSystemTheme(document);
document.documentElement.lang = language;
document.title = `${t('options.name')} · ${t('extension.name')}`;

const options = createOptions(ports, (state) => {
  render(<OptionsView {...{ state, options, language }} />, document.body);
});
void options.load();

onStored((change) => {
  if (Object.keys(change).some((key) => key === 'sites' || key.startsWith('missing:'))) void options.load();
});
