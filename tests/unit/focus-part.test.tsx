// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { useRef } from 'preact/hooks';
import { afterEach, expect, test } from 'vitest';
import { useFocusPart } from '../../components/focus-part';

afterEach(cleanup);

function Part({ step }: { step: 'choose' | 'hidden' | 'removed' | 'beside' }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusPart(heading, step);
  return (
    <section>
      <h3 ref={heading} tabIndex={-1}>
        Part
      </h3>
      {step !== 'removed' && (
        <div style={step === 'hidden' ? 'display: none' : ''}>
          <button type="button">Choose</button>
        </div>
      )}
    </section>
  );
}

test.each([
  ['hidden', 'Part'],
  ['removed', 'Part'],
  ['beside', 'Choose'],
] as const)('when what had the focus is %s, the focus is on %s', (step, focused) => {
  const { rerender } = render(<Part step="choose" />);
  screen.getByText('Choose').focus();
  rerender(<Part step={step} />);
  expect(document.activeElement?.textContent).toBe(focused);
});
