package xuefa.notice;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where notices go beside the app, as the operator declared it; nothing else is ever called. */
public record Ways(Optional<Mail> mail, List<Gateway> gateways) {
    /** The channel of mail; gateways have names of their own. */
    public static final String MAIL = "mail";

    public static final Ways NONE = new Ways(Optional.empty(), List.of());

    /** How the connection to the mail server is kept secret. */
    public enum Secrecy {
        /** TLS from the first byte. */
        TLS,
        /** Begins in the clear and must change to TLS, or nothing is sent. */
        STARTTLS,
        /** Only for a server on this machine. */
        NONE
    }

    /** @param user empty for a server that asks for none */
    public record Mail(String host, int port, Secrecy secrecy, String user, String password, String from) {
        public Mail {
            if (secrecy == Secrecy.NONE
                    && !Set.of("localhost", "127.0.0.1", "::1").contains(host)) {
                throw new IllegalArgumentException(
                        "mail without TLS is only for a server on this machine, not " + host);
            }
        }

        @Override
        public String toString() {
            return "Mail " + host;
        }
    }

    /**
     * A gateway for text messages, WeChat Work or a government messenger.
     *
     * @param name the channel, in small letters
     * @param secret signs what is sent
     * @param template the body: JSON in whose texts {@code {to} {title} {text} {link} {key}} are replaced
     */
    public record Gateway(String name, URI url, String secret, JsonNode template) {
        public Gateway {
            if (name.equals(MAIL) || secret.length() < 16) {
                throw new IllegalArgumentException(
                        "a gateway has a name of its own and a secret of at least 16 characters: " + name);
            }
        }

        @Override
        public String toString() {
            return "Gateway " + name;
        }
    }

    public Ways {
        gateways = List.copyOf(gateways);
        if (gateways.stream().map(Gateway::name).distinct().count() < gateways.size()) {
            throw new IllegalArgumentException("two gateways have the same name");
        }
    }

    public Set<String> channels() {
        return Stream.concat(mail.stream().map(each -> MAIL), gateways.stream().map(Gateway::name))
                .collect(Collectors.toUnmodifiableSet());
    }
}
