package xuefa.browser;

import xuefa.support.Scene;

/** Somebody who can sign in. */
record Account(String username, String password) {
    static Account of(Scene.Person person) {
        return new Account(person.username(), Scene.PASSWORD);
    }
}
