package xuefa.notice.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import xuefa.notice.Letter;
import xuefa.notice.NoticeWords;
import xuefa.notice.Sent;
import xuefa.notice.Ways;
import xuefa.notice.flow.Way;

/**
 * Sends mail by SMTP (RFC 5321), on worker threads. Trying again happens only when the server surely has not taken it: a temporary
 * refusal, or no connection. A line that breaks after the text was sent leaves it in doubt, and nothing is sent twice by itself.
 */
public final class MailWay implements Way {
    private static final String CONNECT_MILLIS = "5000";
    private static final String ANSWER_MILLIS = "15000";
    private static final int PERMANENT = 500;

    private final Vertx vertx;
    private final Ways.Mail server;
    private final String origin;
    private final Session session;

    /** @param origin what links begin with; empty when it isn't known */
    public MailWay(Vertx vertx, Ways.Mail server, String origin) {
        this.vertx = vertx;
        this.server = server;
        this.origin = origin;
        this.session = Session.getInstance(properties(server));
    }

    private static Properties properties(Ways.Mail server) {
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", server.host());
        properties.put("mail.smtp.port", String.valueOf(server.port()));
        properties.put("mail.smtp.auth", String.valueOf(!server.user().isEmpty()));
        properties.put("mail.smtp.ssl.enable", String.valueOf(server.secrecy() == Ways.Secrecy.TLS));
        properties.put("mail.smtp.starttls.enable", String.valueOf(server.secrecy() == Ways.Secrecy.STARTTLS));
        properties.put("mail.smtp.starttls.required", String.valueOf(server.secrecy() == Ways.Secrecy.STARTTLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.put("mail.smtp.timeout", ANSWER_MILLIS);
        properties.put("mail.smtp.writetimeout", ANSWER_MILLIS);
        return properties;
    }

    @Override
    public Future<Sent> send(Letter letter) {
        return vertx.executeBlocking(() -> sendNow(letter), false)
                .map(sent -> sent == null ? new Sent.InDoubt("unknown") : sent)
                .otherwise(broken ->
                        new Sent.InDoubt("sending broke: " + broken.getClass().getSimpleName()));
    }

    private Sent sendNow(Letter letter) {
        MimeMessage message;
        try {
            message = message(letter);
        } catch (MessagingException unusable) {
            return new Sent.Never("the address can't be used");
        }
        try (Transport transport = session.getTransport()) {
            try {
                transport.connect(
                        server.user().isEmpty() ? null : server.user(),
                        server.user().isEmpty() ? null : server.password());
            } catch (MessagingException away) {
                return new Sent.Later("the mail server could not be reached or did not let us in");
            }
            transport.sendMessage(message, message.getAllRecipients());
            return new Sent.Accepted();
        } catch (MessagingException failed) {
            return judge(failed);
        }
    }

    private static Sent judge(MessagingException failed) {
        for (Exception each = failed;
                each != null;
                each = each instanceof MessagingException more ? more.getNextException() : null) {
            int code =
                    switch (each) {
                        case SMTPAddressFailedException address -> address.getReturnCode();
                        case SMTPSendFailedException send -> send.getReturnCode();
                        default -> 0;
                    };
            if (code >= PERMANENT) {
                return new Sent.Never("the mail server refused it: " + code);
            }
            if (code >= 400) {
                return new Sent.Later("the mail server refused it for now: " + code);
            }
        }
        return new Sent.InDoubt("the line to the mail server broke; it may have arrived");
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        NoticeWords.Said said = letter.said();
        MimeMessage message = new OneMessage(session, letter.id() + "@" + domain());
        message.setFrom(new InternetAddress(server.from(), true));
        message.setRecipients(Message.RecipientType.TO, new Address[] {recipient(letter.to())});
        message.setSubject(said.title(), StandardCharsets.UTF_8.name());
        String link = letter.link().isEmpty() || origin.isEmpty() ? "" : "\r\n\r\n" + origin + letter.link();
        message.setText(said.text() + link, StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader(
                "Date",
                java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        Instant.now().atOffset(java.time.ZoneOffset.UTC)));
        message.saveChanges();
        return message;
    }

    private String domain() {
        return server.from().substring(server.from().indexOf('@') + 1);
    }

    private static InternetAddress recipient(String address) throws AddressException {
        InternetAddress recipient = new InternetAddress(address, true);
        recipient.validate();
        return recipient;
    }

    /** Keeps its Message-ID, so that the same letter is the same mail however often it is sent. */
    private static final class OneMessage extends MimeMessage {
        private final String id;

        OneMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
