/** The kinds of text that travel. */
export const TAG = 1;
export const TITLE = 2;
export const NOTE = 3;
export const OTHER_ID = 4;

/**
 * What the text model reads before anything else. It is a part of the format: with another primer, no chunk can be
 * read. Words that are common in titles of papers on machine learning, and in Korean notes on them.
 */
export const PRIMER: readonly (readonly [kind: number, text: string])[] = [
  [TAG, '언어 모델'],
  [TAG, '추론'],
  [TAG, '강화 학습'],
  [TAG, '멀티모달'],
  [TAG, '에이전트'],
  [TAG, '생성'],
  [TAG, '데이터'],
  [TAG, '평가'],
  [TAG, '이미지'],
  [TAG, '영상'],
  [TAG, '음성'],
  [TAG, '읽을 것'],
  [TAG, '중요'],
  [TITLE, 'Scaling Large Language Models with Reinforcement Learning from Human Feedback'],
  [TITLE, 'Towards Efficient Reasoning in Vision-Language Models via Chain-of-Thought Distillation'],
  [TITLE, 'A Survey on Multimodal Agents: Benchmarks, Evaluation and Challenges'],
  [TITLE, 'Learning to Generate Long Videos with Diffusion Transformers and Sparse Attention'],
  [TITLE, 'Retrieval-Augmented Generation for Open-Domain Question Answering'],
  [TITLE, 'Understanding and Improving the Robustness of Deep Neural Networks under Distribution Shift'],
  [TITLE, 'Rethinking Self-Supervised Pre-training of Foundation Models for Code and Mathematical Problem Solving'],
  [TITLE, 'LLM-Based Multi-Agent Systems: Memory, Planning, and Tool Use at Test Time'],
  [TITLE, 'Unified Text-to-Image and 3D Scene Generation from a Single Image'],
  [TITLE, 'Fine-Tuning, Alignment, and Safety of Instruction-Following Models without Preference Optimization'],
  [TITLE, 'On the Optimal Quantization, Low-Rank Adaptation and Compression of Mixture-of-Experts Networks'],
  [NOTE, '이 논문은 새로운 방법을 제안한다. 결과가 인상적이지만 데이터가 부족하다.'],
  [NOTE, '나중에 다시 읽기. 실험 부분과 부록의 표를 볼 것. 우리 연구와 관련이 있어요.'],
  [
    NOTE,
    '- 핵심: 학습 데이터를 줄여도 성능이 유지된다는 것을 보여 줍니다.\n- 질문: 모델의 크기는 어떤 영향을 미치는가?',
  ],
  [NOTE, '**중요** 코드가 공개되어 있음 https://github.com/ 의 구현과 비교해 보기'],
];
