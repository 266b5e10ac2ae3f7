package dev.crossfire.harness.lesson;

import java.util.List;

/**
 * The questions to ask of every exported function, answered.
 *
 * @param globalState does it touch global state
 * @param synchronised is that state synchronised
 * @param documented is the guarantee documented in the header
 * @param threadBound is a thread-bound type exposed
 */
public record Checklist(
    String globalState, String synchronised, String documented, String threadBound) {

  /**
   * A question with its answer.
   *
   * @param question what to ask
   * @param answer what there is to say
   */
  public record Answer(String question, String answer) {}

  /** The questions with their answers, in the order in which to ask. */
  public List<Answer> answers() {
    return List.of(
        new Answer("Does the function touch global state?", globalState),
        new Answer("Is that state synchronised?", synchronised),
        new Answer("Is the guarantee documented in the header?", documented),
        new Answer("Is a thread-bound type exposed?", threadBound));
  }

  /** The pattern, then the questions with their answers. */
  List<Block> blocks(Page.Pattern pattern) {
    return List.of(
        new Block.Prose(
            "Synchronization pattern **%s**: %s.".formatted(pattern.id(), pattern.meaning())),
        new Block.Items(
            answers().stream()
                .map(answer -> new Block.Item(answer.question(), answer.answer()))
                .toList()));
  }
}
