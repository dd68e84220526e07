package xuefa.app.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import xuefa.people.Person;
import xuefa.people.Post;
import xuefa.people.Unit;

/**
 * The people of the demo and where they work.
 *
 * @param officers the enforcement officers, who are on the roster of every exam
 * @param accounts who plays which account
 */
record Cast(
        Map<String, Unit> units,
        List<Person> people,
        List<Post> posts,
        List<Member> officers,
        Map<DemoScript.AccountLine, Member> accounts) {

    /** @param lift how much better than the average this one answers, in per cent */
    record Member(Person person, UUID unitId, int lift) {
        UUID id() {
            return person.id();
        }
    }

    Unit unit(String key) {
        Unit unit = units.get(key);
        if (unit == null) {
            throw new IllegalArgumentException("the demo has no unit " + key);
        }
        return unit;
    }

    Member playing(DemoScript.AccountLine line) {
        Member member = accounts.get(line);
        if (member == null) {
            throw new IllegalArgumentException(line.unit() + " has nobody left to play " + line.username());
        }
        return member;
    }

    /** Officers whom no account belongs to. */
    List<Member> others() {
        return officers.stream()
                .filter(officer -> !accounts.containsValue(officer))
                .toList();
    }
}
