//! What runs the code of functions.

use crate::core::{Construct, DockerImage, Str};
use crate::declare::{choice, class, props};

/// Languages of functions.
#[choice(module = "lambda")]
pub enum RuntimeFamily {
    /// Node.js.
    NODEJS,
    /// Java.
    JAVA,
    /// Python.
    PYTHON,
    /// .NET.
    DOTNET_CORE,
    /// Go.
    GO,
    /// Ruby.
    RUBY,
    /// A program that brings its own runtime.
    OTHER,
}

/// What a [`Runtime`] can do.
#[props(module = "lambda")]
pub struct LambdaRuntimeProps {
    /// Whether the code may stand in the template.
    #[default(false)]
    pub supports_inline_code: bool,
    /// Whether functions can start from a snapshot.
    #[default(false)]
    pub supports_snap_start: bool,
    /// Whether CodeGuru can profile functions.
    #[default(false)]
    pub supports_code_guru_profiling: bool,
    /// Whether the name changes with new versions of this library.
    #[default(false)]
    pub is_variable: bool,
    /// The image in which code for the runtime is built. Default: `public.ecr.aws/sam/build-NAME`.
    pub bundling_docker_image: Option<Str>,
}

/// What stands for a runtime and a handler where the code is a container image.
pub(super) const FROM_IMAGE: &str = "FROM_IMAGE";

/// What runs the code of a function.
#[derive(Clone, Debug, PartialEq)]
pub struct Runtime {
    name: Str,
    family: Option<RuntimeFamily>,
    inline_code: bool,
    snap_start: bool,
    profiling: bool,
    is_variable: bool,
    bundling_image: Option<Str>,
}

/// What runs the code of a function: a language and its version.
#[class(module = "lambda")]
#[allow(non_snake_case)]
impl Runtime {
    /// A runtime that has no constant.
    pub fn new(name: Str, family: Option<RuntimeFamily>, props: LambdaRuntimeProps) -> Self {
        Runtime {
            name,
            family,
            inline_code: props.supports_inline_code,
            snap_start: props.supports_snap_start,
            profiling: props.supports_code_guru_profiling,
            is_variable: props.is_variable,
            bundling_image: props.bundling_docker_image,
        }
    }

    /// Node.js: `nodejs`.
    #[deprecated_name = "use `NODEJS_24_X`"]
    #[constant]
    pub fn NODEJS() -> Self {
        Runtime::of("nodejs", Some(RuntimeFamily::NODEJS)).with_inline_code()
    }

    /// Node.js: `nodejs4.3`.
    #[deprecated_name = "use `NODEJS_24_X`"]
    #[constant]
    pub fn NODEJS_4_3() -> Self {
        Runtime::of("nodejs4.3", Some(RuntimeFamily::NODEJS)).with_inline_code()
    }

    /// Node.js: `nodejs6.10`.
    #[deprecated_name = "use `NODEJS_24_X`"]
    #[constant]
    pub fn NODEJS_6_10() -> Self {
        Runtime::of("nodejs6.10", Some(RuntimeFamily::NODEJS)).with_inline_code()
    }

    /// Node.js: `nodejs8.10`.
    #[deprecated_name = "use `NODEJS_24_X`"]
    #[constant]
    pub fn NODEJS_8_10() -> Self {
        Runtime::of("nodejs8.10", Some(RuntimeFamily::NODEJS)).with_inline_code()
    }

    /// Node.js: `nodejs10.x`.
    #[deprecated_name = "use `NODEJS_24_X`"]
    #[constant]
    pub fn NODEJS_10_X() -> Self {
        Runtime::of("nodejs10.x", Some(RuntimeFamily::NODEJS)).with_inline_code()
    }

    /// Node.js: `nodejs12.x`.
    #[deprecated_name = "use `NODEJS_24_X`"]
    #[constant]
    pub fn NODEJS_12_X() -> Self {
        Runtime::of("nodejs12.x", Some(RuntimeFamily::NODEJS)).with_inline_code()
    }

    /// Node.js: `nodejs14.x`.
    #[deprecated_name = "use `NODEJS_24_X`"]
    #[constant]
    pub fn NODEJS_14_X() -> Self {
        Runtime::of("nodejs14.x", Some(RuntimeFamily::NODEJS)).with_inline_code()
    }

    /// Node.js: `nodejs16.x`.
    #[deprecated_name = "use `NODEJS_24_X`"]
    #[constant]
    pub fn NODEJS_16_X() -> Self {
        Runtime::of("nodejs16.x", Some(RuntimeFamily::NODEJS)).with_inline_code()
    }

    /// Node.js: `nodejs18.x`.
    #[deprecated_name = "use `NODEJS_24_X`"]
    #[constant]
    pub fn NODEJS_18_X() -> Self {
        Runtime::of("nodejs18.x", Some(RuntimeFamily::NODEJS)).with_inline_code()
    }

    /// Node.js: `nodejs20.x`.
    #[constant]
    pub fn NODEJS_20_X() -> Self {
        Runtime::of("nodejs20.x", Some(RuntimeFamily::NODEJS)).with_inline_code()
    }

    /// The newest Node.js of this library: `nodejs24.x`. It changes with new versions.
    #[constant]
    pub fn NODEJS_LATEST() -> Self {
        Runtime::of("nodejs24.x", Some(RuntimeFamily::NODEJS)).with_inline_code().varying()
    }

    /// Node.js: `nodejs22.x`.
    #[constant]
    pub fn NODEJS_22_X() -> Self {
        Runtime::of("nodejs22.x", Some(RuntimeFamily::NODEJS)).with_inline_code()
    }

    /// Node.js: `nodejs24.x`.
    #[constant]
    pub fn NODEJS_24_X() -> Self {
        Runtime::of("nodejs24.x", Some(RuntimeFamily::NODEJS)).with_inline_code()
    }

    /// Python: `python2.7`.
    #[deprecated_name = "use `PYTHON_3_14`"]
    #[constant]
    pub fn PYTHON_2_7() -> Self {
        Runtime::of("python2.7", Some(RuntimeFamily::PYTHON)).with_inline_code()
    }

    /// Python: `python3.6`.
    #[deprecated_name = "use `PYTHON_3_14`"]
    #[constant]
    pub fn PYTHON_3_6() -> Self {
        Runtime::of("python3.6", Some(RuntimeFamily::PYTHON)).with_inline_code().with_profiling()
    }

    /// Python: `python3.7`.
    #[deprecated_name = "use `PYTHON_3_14`"]
    #[constant]
    pub fn PYTHON_3_7() -> Self {
        Runtime::of("python3.7", Some(RuntimeFamily::PYTHON)).with_inline_code().with_profiling()
    }

    /// Python: `python3.8`.
    #[deprecated_name = "use `PYTHON_3_14`"]
    #[constant]
    pub fn PYTHON_3_8() -> Self {
        Runtime::of("python3.8", Some(RuntimeFamily::PYTHON)).with_inline_code().with_profiling()
    }

    /// Python: `python3.9`.
    #[deprecated_name = "use `PYTHON_3_14`"]
    #[constant]
    pub fn PYTHON_3_9() -> Self {
        Runtime::of("python3.9", Some(RuntimeFamily::PYTHON)).with_inline_code().with_profiling()
    }

    /// Python: `python3.10`.
    #[constant]
    pub fn PYTHON_3_10() -> Self {
        Runtime::of("python3.10", Some(RuntimeFamily::PYTHON)).with_inline_code().with_profiling()
    }

    /// Python: `python3.11`.
    #[constant]
    pub fn PYTHON_3_11() -> Self {
        Runtime::of("python3.11", Some(RuntimeFamily::PYTHON)).with_inline_code().with_profiling()
    }

    /// Python: `python3.12`.
    #[constant]
    pub fn PYTHON_3_12() -> Self {
        Runtime::of("python3.12", Some(RuntimeFamily::PYTHON))
            .with_inline_code()
            .with_snap_start()
            .with_profiling()
    }

    /// Python: `python3.13`.
    #[constant]
    pub fn PYTHON_3_13() -> Self {
        Runtime::of("python3.13", Some(RuntimeFamily::PYTHON))
            .with_inline_code()
            .with_snap_start()
            .with_profiling()
    }

    /// Python: `python3.14`.
    #[constant]
    pub fn PYTHON_3_14() -> Self {
        Runtime::of("python3.14", Some(RuntimeFamily::PYTHON))
            .with_inline_code()
            .with_snap_start()
            .with_profiling()
    }

    /// Python: `python3.15`.
    #[constant]
    pub fn PYTHON_3_15() -> Self {
        Runtime::of("python3.15", Some(RuntimeFamily::PYTHON))
            .with_inline_code()
            .with_snap_start()
            .with_profiling()
    }

    /// Java: `java8`.
    #[deprecated_name = "use a runtime that AWS still supports"]
    #[constant]
    pub fn JAVA_8() -> Self {
        Runtime::of("java8", Some(RuntimeFamily::JAVA)).with_profiling()
    }

    /// Java: `java8.al2`.
    #[constant]
    pub fn JAVA_8_CORRETTO() -> Self {
        Runtime::of("java8.al2", Some(RuntimeFamily::JAVA)).with_profiling()
    }

    /// Java: `java11`.
    #[constant]
    pub fn JAVA_11() -> Self {
        Runtime::of("java11", Some(RuntimeFamily::JAVA)).with_snap_start().with_profiling()
    }

    /// Java: `java17`.
    #[constant]
    pub fn JAVA_17() -> Self {
        Runtime::of("java17", Some(RuntimeFamily::JAVA)).with_snap_start().with_profiling()
    }

    /// Java: `java21`.
    #[constant]
    pub fn JAVA_21() -> Self {
        Runtime::of("java21", Some(RuntimeFamily::JAVA)).with_snap_start().with_profiling()
    }

    /// Java: `java25`.
    #[constant]
    pub fn JAVA_25() -> Self {
        Runtime::of("java25", Some(RuntimeFamily::JAVA)).with_snap_start().with_profiling()
    }

    /// Java: `java8.al2023`.
    #[constant]
    pub fn JAVA_8_AL2023() -> Self {
        Runtime::of("java8.al2023", Some(RuntimeFamily::JAVA)).with_profiling()
    }

    /// Java: `java11.al2023`.
    #[constant]
    pub fn JAVA_11_AL2023() -> Self {
        Runtime::of("java11.al2023", Some(RuntimeFamily::JAVA)).with_snap_start().with_profiling()
    }

    /// Java: `java17.al2023`.
    #[constant]
    pub fn JAVA_17_AL2023() -> Self {
        Runtime::of("java17.al2023", Some(RuntimeFamily::JAVA)).with_snap_start().with_profiling()
    }

    /// .NET: `dotnet6`.
    #[deprecated_name = "use a runtime that AWS still supports"]
    #[constant]
    pub fn DOTNET_6() -> Self {
        Runtime::of("dotnet6", Some(RuntimeFamily::DOTNET_CORE))
    }

    /// .NET: `dotnet8`.
    #[constant]
    pub fn DOTNET_8() -> Self {
        Runtime::of("dotnet8", Some(RuntimeFamily::DOTNET_CORE)).with_snap_start()
    }

    /// .NET: `dotnet9`.
    #[constant]
    pub fn DOTNET_9() -> Self {
        Runtime::of("dotnet9", Some(RuntimeFamily::DOTNET_CORE)).with_snap_start()
    }

    /// .NET: `dotnet10`.
    #[constant]
    pub fn DOTNET_10() -> Self {
        Runtime::of("dotnet10", Some(RuntimeFamily::DOTNET_CORE)).with_snap_start()
    }

    /// .NET: `dotnetcore1.0`.
    #[deprecated_name = "use a runtime that AWS still supports"]
    #[constant]
    pub fn DOTNET_CORE_1() -> Self {
        Runtime::of("dotnetcore1.0", Some(RuntimeFamily::DOTNET_CORE))
    }

    /// .NET: `dotnetcore2.0`.
    #[deprecated_name = "use a runtime that AWS still supports"]
    #[constant]
    pub fn DOTNET_CORE_2() -> Self {
        Runtime::of("dotnetcore2.0", Some(RuntimeFamily::DOTNET_CORE))
    }

    /// .NET: `dotnetcore2.1`.
    #[deprecated_name = "use a runtime that AWS still supports"]
    #[constant]
    pub fn DOTNET_CORE_2_1() -> Self {
        Runtime::of("dotnetcore2.1", Some(RuntimeFamily::DOTNET_CORE))
    }

    /// .NET: `dotnetcore3.1`.
    #[deprecated_name = "use a runtime that AWS still supports"]
    #[constant]
    pub fn DOTNET_CORE_3_1() -> Self {
        Runtime::of("dotnetcore3.1", Some(RuntimeFamily::DOTNET_CORE))
    }

    /// Go: `go1.x`.
    #[deprecated_name = "use a runtime that AWS still supports"]
    #[constant]
    pub fn GO_1_X() -> Self {
        Runtime::of("go1.x", Some(RuntimeFamily::GO))
    }

    /// Ruby: `ruby2.5`.
    #[deprecated_name = "use a runtime that AWS still supports"]
    #[constant]
    pub fn RUBY_2_5() -> Self {
        Runtime::of("ruby2.5", Some(RuntimeFamily::RUBY))
    }

    /// Ruby: `ruby2.7`.
    #[deprecated_name = "use a runtime that AWS still supports"]
    #[constant]
    pub fn RUBY_2_7() -> Self {
        Runtime::of("ruby2.7", Some(RuntimeFamily::RUBY))
    }

    /// Ruby: `ruby3.2`.
    #[constant]
    pub fn RUBY_3_2() -> Self {
        Runtime::of("ruby3.2", Some(RuntimeFamily::RUBY))
    }

    /// Ruby: `ruby3.3`.
    #[constant]
    pub fn RUBY_3_3() -> Self {
        Runtime::of("ruby3.3", Some(RuntimeFamily::RUBY))
    }

    /// Ruby: `ruby3.4`.
    #[constant]
    pub fn RUBY_3_4() -> Self {
        Runtime::of("ruby3.4", Some(RuntimeFamily::RUBY))
    }

    /// Ruby: `ruby4.0`.
    #[constant]
    pub fn RUBY_4_0() -> Self {
        Runtime::of("ruby4.0", Some(RuntimeFamily::RUBY))
    }

    /// A runtime of your own: `provided`.
    #[deprecated_name = "use a runtime that AWS still supports"]
    #[constant]
    pub fn PROVIDED() -> Self {
        Runtime::of("provided", Some(RuntimeFamily::OTHER))
    }

    /// A runtime of your own: `provided.al2`.
    #[constant]
    pub fn PROVIDED_AL2() -> Self {
        Runtime::of("provided.al2", Some(RuntimeFamily::OTHER))
    }

    /// A runtime of your own: `provided.al2023`.
    #[constant]
    pub fn PROVIDED_AL2023() -> Self {
        Runtime::of("provided.al2023", Some(RuntimeFamily::OTHER))
    }

    /// The runtime of a container image.
    #[constant]
    pub fn FROM_IMAGE() -> Self {
        Runtime::of(FROM_IMAGE, None)
    }

    /// All runtimes that have a constant, but for that of container images.
    #[constant]
    pub fn ALL() -> Vec<Runtime> {
        vec![
            Self::NODEJS(),
            Self::NODEJS_4_3(),
            Self::NODEJS_6_10(),
            Self::NODEJS_8_10(),
            Self::NODEJS_10_X(),
            Self::NODEJS_12_X(),
            Self::NODEJS_14_X(),
            Self::NODEJS_16_X(),
            Self::NODEJS_18_X(),
            Self::NODEJS_20_X(),
            Self::NODEJS_LATEST(),
            Self::NODEJS_22_X(),
            Self::NODEJS_24_X(),
            Self::PYTHON_2_7(),
            Self::PYTHON_3_6(),
            Self::PYTHON_3_7(),
            Self::PYTHON_3_8(),
            Self::PYTHON_3_9(),
            Self::PYTHON_3_10(),
            Self::PYTHON_3_11(),
            Self::PYTHON_3_12(),
            Self::PYTHON_3_13(),
            Self::PYTHON_3_14(),
            Self::PYTHON_3_15(),
            Self::JAVA_8(),
            Self::JAVA_8_CORRETTO(),
            Self::JAVA_11(),
            Self::JAVA_17(),
            Self::JAVA_21(),
            Self::JAVA_25(),
            Self::JAVA_8_AL2023(),
            Self::JAVA_11_AL2023(),
            Self::JAVA_17_AL2023(),
            Self::DOTNET_6(),
            Self::DOTNET_8(),
            Self::DOTNET_9(),
            Self::DOTNET_10(),
            Self::DOTNET_CORE_1(),
            Self::DOTNET_CORE_2(),
            Self::DOTNET_CORE_2_1(),
            Self::DOTNET_CORE_3_1(),
            Self::GO_1_X(),
            Self::RUBY_2_5(),
            Self::RUBY_2_7(),
            Self::RUBY_3_2(),
            Self::RUBY_3_3(),
            Self::RUBY_3_4(),
            Self::RUBY_4_0(),
            Self::PROVIDED(),
            Self::PROVIDED_AL2(),
            Self::PROVIDED_AL2023(),
            Self::FROM_IMAGE(),
        ]
    }

    /// The newest Python that every region has.
    pub fn determine_latest_python_runtime(_scope: Construct) -> Runtime {
        Runtime::PYTHON_3_13()
    }

    /// The image in which code for the runtime is built.
    #[attribute]
    pub fn bundling_image(&self) -> DockerImage {
        let name = self.bundling_image.clone();
        DockerImage::from_registry(
            name.unwrap_or_else(|| format!("public.ecr.aws/sam/build-{}", self.name).into()),
        )
    }

    /// The name, as Lambda knows it: `nodejs24.x`.
    #[attribute]
    pub fn name(&self) -> Str {
        self.name.clone()
    }

    /// The language, where it is known.
    #[attribute]
    pub fn family(&self) -> Option<RuntimeFamily> {
        self.family
    }

    /// Whether the code may stand in the template.
    #[attribute]
    pub fn supports_inline_code(&self) -> bool {
        self.inline_code
    }

    /// Whether functions can start from a snapshot.
    #[attribute]
    pub fn supports_snap_start(&self) -> bool {
        self.snap_start
    }

    /// Whether CodeGuru can profile functions.
    #[attribute]
    pub fn supports_code_guru_profiling(&self) -> bool {
        self.profiling
    }

    /// Whether the name changes with new versions of this library.
    #[attribute]
    pub fn is_variable(&self) -> bool {
        self.is_variable
    }

    /// The name.
    #[name = "to_string"]
    pub fn text(&self) -> Str {
        self.name.clone()
    }

    /// Whether both are the same.
    pub fn runtime_equals(&self, other: Runtime) -> bool {
        self.name == other.name && self.family == other.family && self.inline_code == other.inline_code
    }
}

impl Runtime {
    /// Whether the code is a container image.
    pub(super) fn is_image(&self) -> bool {
        self.name == FROM_IMAGE
    }

    fn of(name: &'static str, family: Option<RuntimeFamily>) -> Runtime {
        Runtime {
            name: Str::new_static(name),
            family,
            inline_code: false,
            snap_start: false,
            profiling: false,
            is_variable: false,
            bundling_image: None,
        }
    }

    fn with_inline_code(self) -> Runtime {
        Runtime { inline_code: true, ..self }
    }

    fn with_snap_start(self) -> Runtime {
        Runtime { snap_start: true, ..self }
    }

    fn with_profiling(self) -> Runtime {
        Runtime { profiling: true, ..self }
    }

    fn varying(self) -> Runtime {
        Runtime { is_variable: true, ..self }
    }
}
