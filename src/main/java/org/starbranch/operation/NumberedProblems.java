package org.starbranch.operation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonAppend;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.ser.VirtualBeanPropertyWriter;
import com.fasterxml.jackson.databind.util.Annotations;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;

/** Writes the request's number into every problem document, whichever door it comes from. */
@Configuration(proxyBeanMethods = false)
class NumberedProblems {

    @Bean
    Jackson2ObjectMapperBuilderCustomizer requestIdInProblems() {
        return json -> json.mixIn(ProblemDetail.class, WithRequestId.class);
    }

    @JsonAppend(props = @JsonAppend.Prop(name = RequestIds.KEY, value = RequestId.class))
    interface WithRequestId extends ProblemDetailJacksonMixin {}

    /** The number of the request that is being answered; left out where there is none. */
    static final class RequestId extends VirtualBeanPropertyWriter {

        private static final long serialVersionUID = 1;

        RequestId() {}

        private RequestId(BeanPropertyDefinition definition, Annotations annotations, JavaType type) {
            super(definition, annotations, type);
        }

        @Override
        protected @Nullable Object value(Object bean, JsonGenerator json, SerializerProvider serializers) {
            return MDC.get(RequestIds.KEY);
        }

        @Override
        public VirtualBeanPropertyWriter withConfig(
                MapperConfig<?> config, AnnotatedClass owner, BeanPropertyDefinition definition, JavaType type) {
            return new RequestId(definition, owner.getAnnotations(), type);
        }
    }
}
