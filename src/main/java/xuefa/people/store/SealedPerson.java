package xuefa.people.store;

import io.vertx.core.json.JsonArray;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xuefa.people.Person;
import xuefa.people.Pinyin;
import xuefa.people.SearchTerms;
import xuefa.shared.secret.FieldCipher;
import xuefa.shared.store.Columns;

/** How people are kept: numbers sealed, hashed and masked; the name with what it is found by. */
@SuppressWarnings("ArrayRecordComponent")
record SealedPerson(
        Person person,
        String pinyin,
        byte @Nullable [] identitySealed,
        byte @Nullable [] identityHash,
        byte @Nullable [] phoneSealed,
        byte @Nullable [] phoneHash) {
    static final String IDENTITY = "person.identity";
    static final String PHONE = "person.phone";

    static SealedPerson of(Person person, FieldCipher cipher) {
        Optional<String> identity = person.identityNumber().map(number -> number.text());
        Optional<String> phone = person.phone().map(number -> number.text());
        return new SealedPerson(
                person,
                Pinyin.of(person.name()),
                identity.map(text -> cipher.seal(IDENTITY, person.id(), text)).orElse(null),
                identity.map(text -> cipher.hash(IDENTITY, text)).orElse(null),
                phone.map(text -> cipher.seal(PHONE, person.id(), text)).orElse(null),
                phone.map(text -> cipher.hash(PHONE, text)).orElse(null));
    }

    /** In the order of {@link PeopleSql#ADD_PEOPLE}. */
    static Columns<SealedPerson> columns(List<SealedPerson> people) {
        return new Columns<>(people)
                .uuid(each -> each.person.id())
                .text(each -> each.person.name())
                .text(each -> each.person.workNumber().orElse(null))
                .text(SealedPerson::pinyin)
                .text(each -> new JsonArray(SearchTerms.of(each.person)).encode())
                .bytes(SealedPerson::identitySealed)
                .bytes(SealedPerson::identityHash)
                .text(each -> each.person
                        .identityNumber()
                        .map(number -> number.masked())
                        .orElse(""))
                .bytes(SealedPerson::phoneSealed)
                .bytes(SealedPerson::phoneHash)
                .text(each -> each.person.phone().map(number -> number.masked()).orElse(""));
    }

    @Override
    public String toString() {
        return "SealedPerson " + person.id();
    }
}
