/** Pages for people: server-rendered, without scripts, in five languages; templates and words are files beside the classes. */
@NullMarked
package dev.toolwright.server.oauth.page;

import org.jspecify.annotations.NullMarked;
