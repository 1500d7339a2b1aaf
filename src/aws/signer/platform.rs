//! Platforms for which code is signed.

use crate::core::Str;
use crate::declare::class;

/// A platform for which code is signed.
#[derive(Clone, Debug, PartialEq)]
pub struct Platform(Str);

/// A platform for which code is signed.
#[class(module = "signer")]
#[allow(non_snake_case)]
impl Platform {
    /// Devices that AWS IoT manages.
    #[constant]
    pub fn AWS_IOT_DEVICE_MANAGEMENT_SHA256_ECDSA() -> Self {
        Platform("AWSIoTDeviceManagement-SHA256-ECDSA".into())
    }

    /// Functions of AWS Lambda.
    #[constant]
    pub fn AWS_LAMBDA_SHA384_ECDSA() -> Self {
        Platform("AWSLambda-SHA384-ECDSA".into())
    }

    /// Boards with a TI CC3220SF that run FreeRTOS.
    #[constant]
    pub fn AMAZON_FREE_RTOS_TI_CC3220SF() -> Self {
        Platform("AmazonFreeRTOS-TI-CC3220SF".into())
    }

    /// Other boards that run FreeRTOS.
    #[constant]
    pub fn AMAZON_FREE_RTOS_DEFAULT() -> Self {
        Platform("AmazonFreeRTOS-Default".into())
    }

    /// Container images.
    #[constant]
    pub fn NOTATION_OCI_SHA384_ECDSA() -> Self {
        Platform("Notation-OCI-SHA384-ECDSA".into())
    }

    /// A platform that has no constant.
    pub fn of(platform_id: Str) -> Self {
        Platform(platform_id)
    }

    /// The name, as Signer knows it.
    #[attribute]
    pub fn platform_id(&self) -> Str {
        self.0.clone()
    }
}
