package dev.crossfire.harness.lesson;

import java.util.List;

/** Pages of the catalogue; found through {@code ServiceLoader}. */
public interface PageSource {

  /**
   * The pages, in the order in which a reader should meet them.
   *
   * @throws IllegalStateException if a page is not of the form that it must have; the message names it
   */
  List<Page> pages();
}
