package dev.toolwright.server.store;

import dev.toolwright.server.identity.Person;
import dev.toolwright.server.tool.Settings;

/** Everybody's remembered choices; one object for the life of the server. */
public interface SettingsStore {
    /** The settings of this person alone; cheap, it reads nothing before the first question. */
    Settings of(Person person);
}
