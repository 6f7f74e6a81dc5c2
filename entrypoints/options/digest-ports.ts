import { readDays } from '../../data/library/read-day';
import { allowIdle, allowSources, hasIdle, missingOrigins } from '../../data/library/updates/allowed';
import {
  askUpdate,
  cancelArchive,
  clearArchive,
  isUpdateKey,
  readUpdates,
  resumeArchive,
  startArchive,
  writeSettings,
} from '../../data/library/updates/control';
import { readUsage } from '../../data/library/usage';
import type { DigestsPorts } from '../../data/options/digests/digests';

/** The digest's grammar and what reads archives are large. */
const actions = () => import('./digest-actions');

/** The connections of the digests' part of the options. What asks for a permission is at hand in the turn of the click. */
export const digestPorts: DigestsPorts = {
  now: Date.now,
  readUpdates,
  isUpdateKey,
  writeSettings,
  askUpdate,
  missingOrigins,
  allowSources,
  allowIdle,
  hasIdle,
  startArchive,
  cancelArchive,
  resumeArchive,
  clearArchive,
  readDays,
  readUsage,
  readFiles: async (...given) => (await actions()).readDigestFiles(...given),
  storeFileDay: async (...given) => (await actions()).storeFileDay(...given),
  deleteDays: async (...given) => (await actions()).deleteDays(...given),
};
